/**
 * What is counted: the accrual types of milefy-v2.6, Appendix "Accrual types", by the field's short names.
 * Open: a code that the table does not have is kept as `accrual-<code>` and shown under the programme's own name.
 */
export type Metric = 'RDM' | 'EQM' | 'EQS' | 'EQP' | 'EQD' | `accrual-${number}`;

const BY_ACCRUAL_CODE: Readonly<Record<number, Metric>> = { 1: 'RDM', 2: 'EQM', 3: 'EQS', 4: 'EQP', 5: 'EQD' };

export function metricOfAccrual(code: number): Metric {
  return BY_ACCRUAL_CODE[code] ?? `accrual-${code}`;
}
