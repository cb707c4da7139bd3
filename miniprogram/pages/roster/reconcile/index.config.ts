import { reconcileText } from '@/text/reconcile';

export default definePageConfig({ navigationBarTitleText: reconcileText.title });
