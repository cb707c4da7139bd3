import { statementText } from '@/text/points-pages';

export default definePageConfig({ navigationBarTitleText: statementText.title });
