// The colours that drawn pictures need, because an SVG picture cannot see CSS variables.
// A test holds them equal to tokens.scss.
export type Palette = { ink: string; ink2: string; line: string; card: string; bar: string; track: string; attn: string; done: string };

export const palettes: Readonly<Record<'light' | 'dark', Palette>> = {
  light: {
    ink: '#1F2329',
    ink2: '#5F6670',
    line: '#E6E4DF',
    card: '#FFFFFF',
    bar: '#4B525C',
    track: '#E9E6DF',
    attn: '#A8660B',
    done: '#2F7D4F',
  },
  dark: {
    ink: '#ECEAE5',
    ink2: '#A6ACB5',
    line: '#2F3338',
    card: '#1D2023',
    bar: '#9AA1AB',
    track: '#2F3338',
    attn: '#D9983F',
    done: '#5FB582',
  },
};
