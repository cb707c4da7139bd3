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
