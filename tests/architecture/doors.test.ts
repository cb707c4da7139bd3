import path from 'node:path';
import { projectRoot } from './cruise';
import { foldersWithoutRoute, pagesWithoutDoor, routesWithoutPage, sourcesIn } from './doors';

const sources = sourcesIn(path.join(projectRoot, 'miniprogram'));
const files = sources.map(({ file }) => file);

describe('a page of the mini-program', () => {
  it('is named in the menu or opened by another page', () => {
    expect(pagesWithoutDoor(sources)).toEqual([]);
  });

  it('is named when its only door is taken away, though it opens itself and can be shared', () => {
    const without = sources.filter(({ file }) => file !== 'pages/appraisal/year/index.tsx');
    const planted = [
      { file: 'pages/appraisal/tally/again.ts', text: "openPage('appraisalTally', { orgId });" },
      { file: 'pages/tabs/home/shared.ts', text: "const card = { title: '', page: 'appraisalTally', parameters: {} };" },
      { file: 'pages/tabs/home/said.ts', text: "// openPage('appraisalTally')\nconst words = 'appraisalTally';" },
    ];
    expect(pagesWithoutDoor([...without, ...planted])).toEqual(['appraisalTally']);
  });

  it('is named when its line of the menu is struck out', () => {
    const without = sources.map(({ file, text }) => ({
      file,
      text: file === 'app/menu.ts' ? text.replace("page: 'flowCharts', ", '') : text,
    }));
    expect(pagesWithoutDoor(without)).toEqual(['flowCharts']);
  });

  it('has a route, and every route its page', () => {
    expect(foldersWithoutRoute(files)).toEqual([]);
    expect(routesWithoutPage(files)).toEqual([]);
  });

  it('is named when its folder has no route, or its route no page', () => {
    expect(foldersWithoutRoute([...files, 'pages/college/overview/index.config.ts'])).toEqual(['pages/college/overview']);
    expect(routesWithoutPage(files.filter((file) => file !== 'pages/sign-in/index.tsx'))).toEqual(['signIn']);
    expect(routesWithoutPage(files.filter((file) => file !== 'pages/sign-in/index.config.ts'))).toEqual(['signIn']);
  });
});
