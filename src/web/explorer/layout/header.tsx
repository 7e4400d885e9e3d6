import './layout.css';
import { Link, useRoute } from 'wouter';
import { views } from '../views.ts';
import { SearchBox } from './search-box.tsx';
import { ThemeToggle } from './theme-toggle.tsx';

export function Header() {
  return (
    <header className="site-head">
      <div className="site-head-row">
        <Link className="brand" href="/">
          <svg viewBox="0 0 16 16" width="22" height="22" aria-hidden="true">
            <path d="M4 4l8 3-6 6z" fill="none" stroke="currentColor" strokeWidth="1.4" />
            <g fill="currentColor">
              <circle cx="4" cy="4" r="2.2" />
              <circle cx="12" cy="7" r="2.2" />
              <circle cx="6" cy="13" r="2.2" />
            </g>
          </svg>
          MSME Group graph
        </Link>
        <SearchBox />
        <nav aria-label="Main">
          <ul>
            {views.flatMap(({ path, nav }) => (nav ? <NavLink key={path} path={path} name={nav} /> : []))}
            <li>
              <a href="/graphiql/">GraphiQL</a>
            </li>
          </ul>
        </nav>
        <ThemeToggle />
      </div>
    </header>
  );
}

function NavLink({ path, name }: { readonly path: string; readonly name: string }) {
  const href = path.replace('/*?', '');
  const [isCurrent] = useRoute(href === '/' ? href : `${href}/*?`);
  return (
    <li>
      <Link href={href} aria-current={isCurrent ? 'page' : undefined}>
        {name}
      </Link>
    </li>
  );
}
