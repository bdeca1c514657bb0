/** Licences that these packages declare in an old form, which lock files leave out. */
const oldForm = { busboy: 'MIT', streamsearch: 'MIT' };

/** Packages that the apps load at run time, with their licences, from a lock file's `packages`. */
export function loadedBy(apps, packages) {
  const found = new Map();
  const pending = [...apps];
  while (pending.length > 0) {
    const path = pending.pop();
    if (found.has(path)) continue;
    const entry = packages[path];
    found.set(path, entry);
    const names = { ...entry.dependencies, ...entry.optionalDependencies };
    pending.push(...Object.keys(names).flatMap((name) => resolve(name, path, packages)));
  }
  return [...found]
    .filter(([path]) => path.includes('node_modules/'))
    .map(([path, { license }]) => ({ name: path.replace(/^.*node_modules\//, ''), license }))
    .map(({ name, license }) => ({ name, license: license ?? oldForm[name] }));
}

/** Where Node would find a package: beside the one that asks, else further up. */
function resolve(name, from, packages) {
  for (let folder = from; ; folder = folder.replace(/\/?[^/]*$/, '')) {
    const path = `${folder}${folder ? '/' : ''}node_modules/${name}`;
    if (packages[path]) return [packages[path].link ? packages[path].resolved : path];
    if (folder === '') return [];
  }
}
