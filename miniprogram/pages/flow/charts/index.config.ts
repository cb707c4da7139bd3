import { flowText } from '@/text/flow';

export default definePageConfig({ navigationBarTitleText: flowText.title });
