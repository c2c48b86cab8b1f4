import './switch.css';

interface SwitchProps {
  readonly id: string;
  readonly on: boolean;
  /** Called within the click itself: only there may the browser be asked for a permission. */
  readonly onFlip: (on: boolean) => void;
}

/** A switch that stands where it is told to; its label names it by `id`. */
export function Switch({ id, on, onFlip }: SwitchProps) {
  return <input id={id} class="switch" type="checkbox" role="switch" checked={on} onChange={(event) => onFlip(event.currentTarget.checked)} />;
}
