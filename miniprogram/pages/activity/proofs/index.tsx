import { Text, View } from '@tarojs/components';
import { timeOfInstant } from '@shared/kernel/day';
import { TextField } from '@/components/forms/field';
import { Dock } from '@/components/frame/dock';
import { Page } from '@/components/frame/page';
import { Button } from '@/components/parts/button';
import { Card } from '@/components/parts/card';
import { Chip } from '@/components/parts/chip';
import { Row } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import { receiptOfEntry } from '@/features/offline/device-outbox';
import type { ScanEntry } from '@/features/offline/outbox';
import { canScan } from '@/platform/scan';
import { offlineText } from '@/text/offline';
import { useProofs } from './use-proofs';
import './index.scss';

type Proofs = ReturnType<typeof useProofs>;

const stateOf = (entry: ScanEntry): keyof typeof offlineText.scanStates =>
  entry.state === 'waiting' ? 'waiting' : (entry.outcome ?? 'refused');
const looks = {
  waiting: { tone: 'attn', icon: 'offline' },
  verified: { tone: 'done', icon: 'check' },
  handedOver: { tone: 'attn', icon: 'clock' },
  refused: { tone: 'attn', icon: 'triangle' },
} as const;

const noteOf = (entry: ScanEntry): string => {
  const state = stateOf(entry);
  if (state === 'refused') return offlineText.scanRefusedNote;
  return state === 'handedOver'
    ? offlineText.scanHandedNote
    : offlineText.lateNote(timeOfInstant(entry.proved.claim.claimedAt), receiptOfEntry(entry));
};

const Scanned = ({ entry, proofs }: { entry: ScanEntry; proofs: Proofs }) => {
  const state = stateOf(entry);
  const name = entry.name ?? proofs.nameOf(entry.proved.claim.memberId);
  return (
    <Row
      title={name === '' ? receiptOfEntry(entry) : name}
      note={noteOf(entry)}
      end={<Chip {...looks[state]} word={offlineText.scanStates[state]} />}
    />
  );
};

/** Where no camera scans: a hand scanner types like a keyboard, and a link can be pasted. */
const TypedProof = ({ proofs }: { proofs: Proofs }) => (
  <Card>
    <TextField
      id="proof-text"
      label={offlineText.scanTyped}
      value={proofs.typed}
      onChange={proofs.setTyped}
      max={600}
      hint={offlineText.scanTypedHint}
    />
  </Card>
);

export default function ProofsPage() {
  const proofs = useProofs();
  const { scans, waiting } = proofs;
  return (
    <Page
      title={offlineText.scanTitle}
      dock={
        <Dock>
          {waiting > 0 ? (
            <Button id="upload-scans" isBusy={proofs.isSending} onTap={proofs.upload}>
              {offlineText.uploadScans(waiting)}
            </Button>
          ) : null}
          {canScan ? (
            <Button id="scan-proof" kind="primary" icon="scan" onTap={proofs.scan}>
              {offlineText.scan}
            </Button>
          ) : (
            <Button id="add-proof" kind="primary" onTap={proofs.addTyped}>
              {offlineText.scanAdd}
            </Button>
          )}
        </Dock>
      }
    >
      <View className="stack">
        <Text className="title" id="proofs-title">
          {offlineText.scanHead(scans.length)}
        </Text>
        <Say>{offlineText.scanHint}</Say>
        {canScan ? null : <TypedProof proofs={proofs} />}
        {scans.length === 0 ? null : (
          <Card isFlush id="scanned">
            {scans.map((entry) => (
              <Scanned key={entry.id} entry={entry} proofs={proofs} />
            ))}
          </Card>
        )}
      </View>
    </Page>
  );
}
