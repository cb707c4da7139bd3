const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 of an ASCII text; phones do not promise btoa. */
const base64OfAscii = (text: string): string => {
  let out = '';
  for (let at = 0; at < text.length; at += 3) {
    const [a, b, c] = [text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2)];
    const bits = (a << 16) | ((Number.isNaN(b) ? 0 : b) << 8) | (Number.isNaN(c) ? 0 : c);
    out += alphabet.charAt(bits >> 18) + alphabet.charAt((bits >> 12) & 63);
    out += Number.isNaN(b) ? '=' : alphabet.charAt((bits >> 6) & 63);
    out += Number.isNaN(c) ? '=' : alphabet.charAt(bits & 63);
  }
  return out;
};

/** An SVG as a picture that both a browser and WeChat can draw. The SVG holds ASCII only; words are laid over it. */
export const svgUrl = (svg: string): string => `url("data:image/svg+xml;base64,${base64OfAscii(svg)}")`;
