import { slipsText } from '@/text/claim-slips';

export default definePageConfig({ navigationBarTitleText: slipsText.title });
