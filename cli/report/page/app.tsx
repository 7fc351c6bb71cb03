import type { Data } from './data';
import { addressOf, usePlace } from './place';
import { Search } from './search';
import { ThemeSwitch } from './theme';
import { Content, linksOf, Navigation, SkipLink, VIEWS } from './views';

const NAME = 'Monitoring report';

export function App({ data }: { readonly data: Data }) {
  const place = usePlace();
  return (
    <>
      <SkipLink />
      <header>
        <a class="brand" href={addressOf('')}>
          {NAME}
        </a>
        <Search data={data} />
        <ThemeSwitch />
      </header>
      <div class="below">
        <Navigation data={data} links={linksOf(data)} place={place} />
        <Content views={VIEWS} page={NAME} data={data} place={place} />
      </div>
      <footer>
        <p>
          Written by cdk8s-prometheus {data.report.version}. <a href={addressOf('licences')}>Licences</a>
        </p>
      </footer>
    </>
  );
}
