import { membersText } from '@/text/roster';

export default definePageConfig({ navigationBarTitleText: membersText.title });
