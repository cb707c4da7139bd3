import { planText } from '@/text/activity';

export default definePageConfig({ navigationBarTitleText: planText.title });
