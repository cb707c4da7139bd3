/** Fen as yuan for readers; whole yuan without the zeros: `yuanOf(4322)` is `'43.22'`, `yuanOf(2_270_000)` is `'22,700'`. */
export const yuanOf = (fen: number): string => {
  const whole = Math.floor(Math.abs(fen) / 100);
  const rest = Math.abs(fen) % 100;
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${fen < 0 ? '-' : ''}${grouped}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
};
