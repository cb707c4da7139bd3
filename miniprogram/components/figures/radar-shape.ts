import type { Palette } from '@/theme/palette';

export type Point = { x: number; y: number };

const round = (value: number): number => Math.round(value * 100) / 100;

export type Rim = { axes: number; radius: number; centre: Point };

/** The point of an axis: the first stands on top, the rest follow clockwise; `share` 1 is the rim. */
export const pointOf = (axis: number, share: number, { axes, radius, centre }: Rim): Point => {
  const angle = (axis / axes) * 2 * Math.PI - Math.PI / 2;
  return { x: round(centre.x + Math.cos(angle) * radius * share), y: round(centre.y + Math.sin(angle) * radius * share) };
};

const polygon = (points: readonly Point[], paint: string): string =>
  `<polygon points="${points.map(({ x, y }) => `${x},${y}`).join(' ')}" ${paint}/>`;

export type RadarDrawing = { shares: readonly number[]; size: number; palette: Palette; passShare: number };

/** The radar without words, as SVG: five rings, the pass line dashed, the value, a dot on each axis. */
export const radarSvg = ({ shares, size, palette, passShare }: RadarDrawing): string => {
  const centre = { x: size / 2, y: size / 2 };
  const radius = size / 2 - 8;
  const ring = (share: number | readonly number[]): Point[] =>
    shares.map((_, axis) => pointOf(axis, typeof share === 'number' ? share : (share[axis] ?? 0), { axes: shares.length, radius, centre }));
  const rings = [0.2, 0.4, 0.6, 0.8, 1].map((share) => polygon(ring(share), `fill="none" stroke="${palette.line}"`));
  const spokes = ring(1).map(({ x, y }) => `<path d="M${centre.x} ${centre.y}L${x} ${y}" stroke="${palette.line}"/>`);
  const dots = ring(shares).map(
    ({ x, y }, axis) => `<circle cx="${x}" cy="${y}" r="3.5" fill="${(shares[axis] ?? 0) < passShare ? palette.attn : palette.bar}"/>`,
  );
  const value = polygon(ring(shares), `fill="${palette.bar}" fill-opacity=".12" stroke="${palette.bar}" stroke-width="1.5"`);
  const pass = polygon(ring(passShare), `fill="none" stroke="${palette.ink}" stroke-dasharray="3 3"`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}">${rings.join('')}${spokes.join('')}${value}${pass}${dots.join('')}</svg>`;
};
