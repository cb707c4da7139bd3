import { exportText } from '@/text/score-export';

export default definePageConfig({ navigationBarTitleText: exportText.title });
