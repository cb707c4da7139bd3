import { caseText } from '@/text/case';

export default definePageConfig({ navigationBarTitleText: caseText.listTitle });
