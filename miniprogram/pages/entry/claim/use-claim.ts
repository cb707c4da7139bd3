import { useState } from 'react';
import { showNotice } from '@/app/notice-store';
import { readSession } from '@/app/session-store';
import { useCommand } from '@/hooks/use-command';
import { keepPhoneKey } from '@/features/offline/device-key';
import { goBack, useParameters } from '@/platform/navigation';
import { claimText } from '@/text/entry';

const fields = ['name', 'memberNo', 'code'] as const;
export type ClaimField = (typeof fields)[number];
type Form = Record<ClaimField, string>;

const missingOf = (form: Form): Partial<Form> =>
  Object.fromEntries(fields.filter((field) => form[field].trim() === '').map((field) => [field, claimText.empty(claimText[field])]));

export const useClaim = () => {
  const [form, setForm] = useState<Form>({ name: '', memberNo: '', code: useParameters('claim').code ?? '' });
  const [missing, setMissing] = useState<Partial<Form>>({});
  const command = useCommand('binding.claim');

  const change = (field: ClaimField, value: string) => {
    setForm((before) => ({ ...before, [field]: value }));
    setMissing((before) => ({ ...before, [field]: undefined }));
    command.clearError();
  };
  const claim = async () => {
    const found = missingOf(form);
    setMissing(found);
    if (Object.keys(found).length > 0) return;
    const reply = await command.send({ name: form.name.trim(), memberNo: form.memberNo.trim(), code: form.code.trim() });
    if (!reply?.ok) return;
    const { device, memberId, name } = reply.data;
    if (device) keepPhoneKey({ ...device, memberId, name });
    await readSession();
    showNotice({ words: claimText.done(reply.data.branchName) });
    goBack();
  };
  return { form, missing, change, claim, isBusy: command.isBusy, error: command.error };
};
