declare module 'govuk-frontend';
