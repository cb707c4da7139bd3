// `npm run additions -- [--json] [ID…]`: what README's table “我想加…” promises, tried in a copy of the project.
import { ADDITIONS } from './additions';
import { silentOf, tryAddition, type Tried } from './try';

const run = async (): Promise<void> => {
  const words = process.argv.slice(2);
  const wanted = words.filter((word) => !word.startsWith('--'));
  const additions: Tried[] = [];
  for (const addition of ADDITIONS.filter(({ id }) => wanted.length === 0 || wanted.includes(id)))
    additions.push(await tryAddition(addition));
  const silent = silentOf(additions);
  if (words.includes('--json')) console.log(JSON.stringify({ additions, silent }));
  else {
    for (const { id, files, parts } of additions) {
      console.log(`${id}：${files} 个文件`);
      for (const { file, removedIsNamedBy, seconds } of parts) console.log(`  ${file}  ${removedIsNamedBy ?? '没有人发现'}  ${seconds} s`);
    }
    console.log(`没有被发现的：${silent}`);
  }
  process.exitCode = silent === 0 ? 0 : 1;
};

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
