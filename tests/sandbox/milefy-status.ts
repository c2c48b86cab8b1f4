import { jsonAnswer, type Answer } from './exchange.ts';

/** The head of every answer that went well: status 0, "always in conjunction with 200" (appendix Status codes). */
export const OK = { Success: true, Status: { Code: 0, Message: 'OK' } };

/** A refusal: `Success` false and `Status.Code` -1 (appendix Status codes), no `Value` ("May be absent in case of error"). */
export function refusal(status: number, message: string, headers: Readonly<Record<string, string>> = {}): Answer {
  return jsonAnswer(status, { Success: false, Status: { Code: -1, Message: message } }, headers);
}
