/** The middle of several runs; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [below = Number.NaN, above = Number.NaN] = [sorted[sorted.length % 2 === 0 ? half - 1 : half], sorted[half]];
  return (below + above) / 2;
}

/** One line of the table: what was measured, in milliseconds, how it stands beside something else that was measured in the same run, and what was asked. */
export interface Line {
  readonly name: string;
  readonly runs: readonly number[];
  /** How many times `of` it is, by the medians, and how many times at most, where that is asked for. */
  readonly ratio?: { readonly of: string; readonly runs: readonly number[]; readonly asked?: number };
  /** At most so many milliseconds, where a figure is asked for. */
  readonly asked?: number;
}

const WIDTH = 94;

export const HEADER = `${''.padEnd(WIDTH)}  median ms    least     most  runs   ratio`;

/** A line as it is printed; a median over what is asked is marked. */
export function lineText({ name, runs, ratio, asked }: Line): string {
  const middle = median(runs);
  const figures = [
    middle.toFixed(1).padStart(11),
    Math.min(...runs)
      .toFixed(1)
      .padStart(8),
    Math.max(...runs)
      .toFixed(1)
      .padStart(8),
    String(runs.length).padStart(5),
  ];
  const times = ratio === undefined ? Number.NaN : middle / median(ratio.runs);
  const beside = ratio === undefined ? '' : `   ${times.toFixed(2)} × ${ratio.of}${verdict(times, ratio.asked, '×')}`;
  return `${name.padEnd(WIDTH)}${figures.join(' ')}${beside}${verdict(middle, asked, 'ms')}`;
}

function verdict(figure: number, asked: number | undefined, unit: string): string {
  return asked === undefined ? '' : `   ${figure <= asked ? 'within' : 'OVER'} the ${asked} ${unit} asked for`;
}
