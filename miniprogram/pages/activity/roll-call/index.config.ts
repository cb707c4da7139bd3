import { rollText } from '@/text/roll-call';

export default definePageConfig({ navigationBarTitleText: rollText.title });
