import type { HandlersOfArea } from '../../../shared/pipeline/registry';
import { attachPhoto } from './attach-photo';
import { detachPhoto } from './detach-photo';
import { exportTable } from './export';
import { exportAll } from './export-all';
import { form } from './form';
import { list } from './list';
import { move } from './move';
import { overview } from './overview';
import { read } from './read';
import { save } from './save';

export const registerHandlers: HandlersOfArea<'register'> = {
  'register.overview': overview,
  'register.list': list,
  'register.read': read,
  'register.form': form,
  'register.save': save,
  'register.move': move,
  'register.export': exportTable,
  'register.exportAll': exportAll,
  'register.attachPhoto': attachPhoto,
  'register.detachPhoto': detachPhoto,
};
