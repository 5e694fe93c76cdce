// A line that ends in the mark is one that no file of Heed may hold.
export const riskScore = (family) => family.prompts.length; // scores
export const scores = new Map(); // scores
export const scored = true; // scores
export const scorer = 'model'; // scores
export const scoring = (family) => 3; // scores
export const scorecard = []; // scores
export const rank = 1; // scores
export const ranks = [1, 2]; // scores
export const ranked = families.map(String); // scores
export const family_ranking = []; // scores
export const rankings = []; // scores
export const rating = 'good'; // scores
export const ratings = []; // scores
export const rated = 4; // scores
export const grading = 'B'; // scores
export const riskiest = families[0]; // scores
export const likelihood = 0.4; // scores
export const probability = 0.4; // scores
export const probabilities = [0.4]; // scores
export const isProbabilistic = true; // scores
export const odds = 3; // scores
export const severity = 'serious'; // scores
export const severities = ['serious']; // scores
export const predict = (family) => true; // scores
export const predicts = true; // scores
export const predictedHarm = true; // scores
export const prediction = true; // scores
export const predictions = []; // scores
export const predictor = 'age'; // scores
export const predictiveModel = {}; // scores
export const RAG = 'status'; // scores
export const amber = '#ffbf00'; // scores
export const words = 'This family is high risk.'; // scores
export const riskLevel = 2; // scores
export const tag = '<strong class="govuk-tag govuk-tag--red">Urgent</strong>'; // scores
export const worstFirst = families.toSorted((a, b) => b.concerns.length - a.concerns.length); // scores
export const query = 'select family from prompts group by family order by count(*) desc'; // scores
export const separating = 'operating, integrating, demonstrating: words that only look like it';
export const soonestFirst = prompts.toSorted((a, b) => a.answerBy - b.answerBy);
export const footer = 'It gives no score, ranks nobody and predicts nothing.';
export const slip = 'It gives no score but a severity.'; // scores
