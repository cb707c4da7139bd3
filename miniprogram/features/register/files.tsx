import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { call } from '@/api/call';
import type { ReplyTo } from '@/api/reply';
import { showNotice } from '@/app/notice-store';
import { Button } from '@/components/parts/button';
import { Section } from '@/components/parts/card';
import { openBase64 } from '@/platform/files';
import { wordsOf } from '@/text/errors';
import { listText, overviewText } from '@/text/register';
import './files.scss';

type FileAction = 'register.exportAll' | 'roster.branchBook';

/** One file at a time; the button says that it is being made. */
const useFile = () => {
  const [busy, setBusy] = useState<string>();
  const give = async (id: string, ask: () => Promise<ReplyTo<FileAction>>): Promise<void> => {
    if (busy !== undefined) return;
    setBusy(id);
    const reply = await ask();
    setBusy(undefined);
    if (!reply.ok) return showNotice({ words: wordsOf(reply.error) });
    showNotice({ words: (await openBase64(reply.data.fileName, reply.data.base64)) ? listText.exported : listText.exportFailed });
  };
  return { busy, give };
};

type FilesProps = { orgId: string; year: string; hasBranchBook: boolean };

/** The way out: all registers of this year and of the last, since a year is closed in the next one; and the branches themselves. */
export const Files = ({ orgId, year, hasBranchBook }: FilesProps) => {
  const { busy, give } = useFile();
  return (
    <View id="files">
      <Section title={overviewText.files} />
      <View className="register-files">
        {[year, String(Number(year) - 1)].map((one) => (
          <Button
            key={one}
            id={`export-all-${one}`}
            kind="outlined"
            icon="download"
            isBusy={busy === one}
            onTap={() => void give(one, () => call('register.exportAll', { orgId, year: one }))}
          >
            {overviewText.exportAll(one)}
          </Button>
        ))}
        {hasBranchBook ? (
          <Button
            id="export-branch-book"
            kind="outlined"
            icon="download"
            isBusy={busy === 'book'}
            onTap={() => void give('book', () => call('roster.branchBook', { orgId }))}
          >
            {overviewText.branchBook}
          </Button>
        ) : null}
      </View>
      <Text className="note block">{overviewText.filesNote}</Text>
    </View>
  );
};
