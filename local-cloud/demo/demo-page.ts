import { demoStyle } from './demo-style';
import type { DemoPerson } from './people';

/** What the form sends for somebody nobody knows yet. */
export const strangerChoice = 'new';

const manyPeople = 12;

export const demoPage = (people: readonly DemoPerson[], current: string | undefined): string => `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>演示：选择身份</title>
<link rel="icon" href="data:,">
<style>${demoStyle}</style>
</head>
<body>
<main>
<header>
<h1>选择身份</h1>
<p>这是本机上的演示，人物均为虚构。选一个人，看看他会看到什么。</p>
${currentLine(people, current)}
</header>
<form method="post" action="/demo/enter">
<input type="hidden" name="to" value="/">
${people.length > manyPeople ? '<label class="search"><span>查找</span><input type="search" placeholder="姓名或单位" autocomplete="off"></label>' : ''}
<p class="nobody" hidden>没有这样的人。</p>
<div class="groups">
${grouped(people)
  .map(groupCard(people.length > manyPeople * 2))
  .join('\n')}
</div>
<section class="card stranger">
<button name="openid" value="${strangerChoice}"><b>一部新的微信（还没有绑定）</b><small>从第一次打开开始</small></button>
</section>
</form>
</main>
<script src="/demo/page.js" defer></script>
</body>
</html>
`;

const currentLine = (people: readonly DemoPerson[], current: string | undefined): string => {
  if (current === undefined) return '';
  const name = people.find((person) => person.openid === current)?.name ?? '一部新的微信';
  return `<p class="current">现在是：<b>${escape(name)}</b>　<a href="/">回到应用</a>　<a href="/demo/leave">退出</a></p>`;
};

const grouped = (people: readonly DemoPerson[]): [string, DemoPerson[]][] => {
  const groups = new Map<string, DemoPerson[]>();
  for (const person of people) groups.set(person.group, [...(groups.get(person.group) ?? []), person]);
  return [...groups];
};

const groupCard =
  (isFolded: boolean) =>
  ([name, people]: [string, DemoPerson[]], at: number): string =>
    `<details class="card"${isFolded && at > 0 ? '' : ' open'}>
<summary>${escape(name)}<span>${people.length} 人</span></summary>
${people.map(personButton).join('\n')}
</details>`;

const personButton = ({ openid, name, note }: DemoPerson): string =>
  `<button name="openid" value="${escape(openid)}"><b>${escape(name)}</b><small>${escape(note)}</small></button>`;

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
