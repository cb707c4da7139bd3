// Words for what lies on this device and today's program leaves alone.
import type { HeldBack } from '@/platform/storage';

const what = ({ name }: HeldBack): string => {
  if (name === 'outbox') return '还没有上传的签到和点名';
  if (name === 'photos') return '还没有上传的照片';
  return name.startsWith('draft:') ? '没有写完的草稿' : '记下的内容';
};

export const keptText = {
  heldBack: (held: HeldBack): string =>
    held.why === 'newer'
      ? `本机有新版本程序留下的${what(held)}，原样留着，没有动。请更新小程序再打开；在那以前这里写的不会自动保存。`
      : `本机有一份${what(held)}打不开了，原样留着，没有删。需要找回请写给学院。`,
  outboxNewer: '本机有新版本程序留下的签到和点名，这次没有记上。请更新小程序，或请记录人点名，效果一样。',
} as const;
