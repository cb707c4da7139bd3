import type { HandlersOfArea } from '../../../shared/pipeline/registry';
import { branch } from './branch';
import { addPost, beginTerm, endPost } from './change-posts';
import { branchBook } from './branch-book';
import { changePreview } from './change-preview';
import { checkImport } from './check-import';
import { college } from './college';
import { find } from './find';
import { firstWeek } from './first-week';
import { groups } from './groups';
import { dissolveGroup, leadGroup, renameGroup, setUpGroup } from './change-groups';
import { incoming, receiveTransfer } from './incoming';
import { leave } from './leave';
import { leaving } from './leaving';
import { left } from './left';
import { exportRoster } from './export';
import { importProgress } from './import-progress';
import { keepMissing } from './keep-missing';
import { missing } from './missing';
import { outlook } from './outlook';
import { posts } from './posts';
import { setCountsFrom } from './set-counts-from';
import { reconcile } from './reconcile';
import { checkRegroup, regroup, regroupTable } from './regroup';
import { restore, setDestination } from './restore';
import { setExpectedEnd } from './set-expected-end';
import { setGroup } from './set-group';
import { setStatus } from './set-status';
import { switchImport } from './switch-import';
import { template } from './template';

export const rosterHandlers: HandlersOfArea<'roster'> = {
  'roster.branch': branch,
  'roster.college': college,
  'roster.template': template,
  'roster.checkImport': checkImport,
  'roster.export': exportRoster,
  'roster.branchBook': branchBook,
  'roster.reconcile': reconcile,
  'roster.importProgress': importProgress,
  'roster.missing': missing,
  'roster.keepMissing': keepMissing,
  'roster.switchImport': switchImport,
  'roster.setCountsFrom': setCountsFrom,
  'roster.setStatus': setStatus,
  'roster.setGroup': setGroup,
  'roster.changePreview': changePreview,
  'roster.groups': groups,
  'roster.regroupTable': regroupTable,
  'roster.checkRegroup': checkRegroup,
  'roster.regroup': regroup,
  'roster.setUpGroup': setUpGroup,
  'roster.renameGroup': renameGroup,
  'roster.dissolveGroup': dissolveGroup,
  'roster.leadGroup': leadGroup,
  'roster.leaving': leaving,
  'roster.leave': leave,
  'roster.restore': restore,
  'roster.setDestination': setDestination,
  'roster.incoming': incoming,
  'roster.receiveTransfer': receiveTransfer,
  'roster.left': left,
  'roster.find': find,
  'roster.firstWeek': firstWeek,
  'roster.outlook': outlook,
  'roster.setExpectedEnd': setExpectedEnd,
  'roster.posts': posts,
  'roster.addPost': addPost,
  'roster.endPost': endPost,
  'roster.beginTerm': beginTerm,
};
