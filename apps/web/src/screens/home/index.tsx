import type { JSX } from 'preact';
import { Later } from '../../live/index.js';
import { answered, shownOf } from '../../state.js';
import { Journey } from '../journey/index.js';
import { Below } from './below.js';
import { Foot } from './foot.js';
import { Hero } from './hero.js';
import { NoJourney } from './no-journey.js';
import { Waiting } from './waiting.js';

/** The first page: the verdict, the scale, the journey. */
export function Home(): JSX.Element {
  const found = answered.value;
  // figures of the example never stand where the person's own are due
  if (!found || found.of !== shownOf.value) return <Waiting />;
  return (
    <main class="wrap home">
      <Hero answered={found} />
      <Later turn={1} of={[found]}>
        {() => (found.view.journey ? <Journey answered={found} /> : <NoJourney />)}
      </Later>
      <Later turn={2} of={[found]}>
        {() => (
          <>
            <Below answered={found} />
            <Foot answered={found} />
          </>
        )}
      </Later>
    </main>
  );
}
