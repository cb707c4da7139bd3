import type { HandlersOfArea } from '../../../shared/pipeline/registry';
import { read } from './read';
import { remark } from './remark';

export const menuHandlers: HandlersOfArea<'menu'> = {
  'menu.read': read,
  'menu.remark': remark,
};
