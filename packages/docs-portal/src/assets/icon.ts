/** The site's icon: a mortise and its tenon. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#b8763a" d="M2 4h12v7H9v10h5v7H2z"/><path fill="#8a4208" d="M30 4H17v8h-6v8h6v8h13z"/></svg>
`;
