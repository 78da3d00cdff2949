// Entry `@selenoscope/draw/page`: whole pages that hold everything they need. Apart from the pictures, which a page of
// an app takes without them.

export { type PlanHtmlOptions, renderPlanHtml } from './plan-page.js';
export { type HtmlOptions, renderHtml } from './report-page.js';
