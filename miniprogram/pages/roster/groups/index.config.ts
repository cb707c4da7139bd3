import { groupsText } from '@/text/roster-groups';

export default definePageConfig({ navigationBarTitleText: groupsText.title });
