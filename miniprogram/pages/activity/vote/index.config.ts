import { voteText } from '@/text/vote';

export default definePageConfig({ navigationBarTitleText: voteText.title });
