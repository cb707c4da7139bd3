/** So long a question whether somebody is there can be answered. */
export const PRESENCE_ANSWER_MS = 3 * 60_000;
