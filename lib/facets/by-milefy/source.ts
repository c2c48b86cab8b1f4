import type { Caller } from '../../traveller/traveller';
import type { MilefySource } from './assumed';

export function milefySource(environment: MilefySource['environment'], at: number): MilefySource {
  return { id: 'milefy', name: 'Milefy', environment, at };
}

/** Which Milefy, for the small print: its host and environment. */
export function milefyDetail({ account }: Caller): string {
  return `${new URL(account.address).host} (${account.environment})`;
}
