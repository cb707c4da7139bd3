/** Paper, ink, one red. */
export const demoStyle = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #F7F5F0; color: #1F1D1A; font: 16px/1.6 -apple-system, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
main { max-width: 1120px; margin: 0 auto; padding: 32px 16px 64px; }
h1 { margin: 0; font-size: 26px; line-height: 1.3; border-left: 4px solid #B3201E; padding-left: 12px; }
header p { margin: 8px 0 0; color: #5C574F; }
header .current { color: #1F1D1A; }
a { color: #B3201E; }
.search { display: flex; align-items: center; gap: 12px; margin: 24px 0 0; color: #5C574F; }
.search input { flex: 1; max-width: 420px; min-height: 44px; padding: 0 14px; font: inherit; color: inherit; background: #fff; border: 1px solid #D9D4CA; border-radius: 10px; }
.groups { columns: 1; column-gap: 16px; margin-top: 20px; }
.card { break-inside: avoid; margin: 0 0 16px; background: #fff; border: 1px solid #E7E2D8; border-radius: 12px; overflow: hidden; }
summary { display: flex; align-items: center; gap: 12px; min-height: 48px; padding: 8px 16px; font-weight: 600; cursor: pointer; list-style: none; }
summary::-webkit-details-marker { display: none; }
summary::after { content: "展开"; font-size: 14px; font-weight: 400; color: #5C574F; }
details[open] > summary::after { content: "收起"; }
summary span { flex: 1; font-size: 14px; font-weight: 400; color: #5C574F; }
button { display: block; width: 100%; min-height: 56px; padding: 10px 16px; text-align: left; font: inherit; color: inherit; background: none; border: 0; border-top: 1px solid #F0ECE4; cursor: pointer; }
.stranger { margin-top: 16px; }
.stranger button { border-top: 0; }
button b { display: block; font-weight: 600; }
button small { display: block; font-size: 14px; color: #5C574F; }
button:hover { background: #FBF9F5; }
button:focus-visible, summary:focus-visible, a:focus-visible, input:focus-visible { outline: 2px solid #B3201E; outline-offset: -2px; }
[hidden] { display: none; }
.nobody { color: #5C574F; }
@media (min-width: 720px) { .groups { columns: 2; } main { padding: 48px 32px 80px; } }
@media (min-width: 1080px) { .groups { columns: 3; } }
`;
