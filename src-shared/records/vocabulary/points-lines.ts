/** The lines of a member's points (domain §3): what each fact is booked under. */
export const POINTS_LINES = [
  'base.orgLife',
  'base.study',
  'base.dues',
  'base.assigned',
  'base.conduct',
  'bonus.volunteering',
  'bonus.massContact',
  'bonus.modelPost',
  'bonus.award',
  'bonus.urgent',
  'bonus.suggestion',
  'peer',
  'deduct.absence',
  'deduct.criticism',
  'deduct.dues',
] as const;
export type PointsLine = (typeof POINTS_LINES)[number];

/** What a line adds to: the points everybody starts with, what is given beyond them, what the others say, what is taken off. */
export type LineGroup = PointsLine extends infer L ? (L extends `${infer G}.${string}` ? G : L) : never;

const groups = Object.fromEntries(POINTS_LINES.map((line) => [line, line.split('.', 1)[0]])) as Readonly<Record<PointsLine, LineGroup>>;

/** `groupOfLine('bonus.award')` is `'bonus'`, `groupOfLine('peer')` is `'peer'`. */
export const groupOfLine = (line: PointsLine): LineGroup => groups[line];
