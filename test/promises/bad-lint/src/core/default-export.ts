// style/noDefaultExport
export default 1;
