import { m } from '../../paraglide/messages';
import type { ExampleWords } from '../../session/therapist/example/example-client';

export function exampleWords(): ExampleWords {
  return {
    code: m.example_client_code(),
    goal: m.example_client_goal(),
    firstNote: m.example_client_first(),
    secondNote: m.example_client_second(),
    report: m.example_client_report(),
    testName: m.example_client_test(),
    testBefore: m.example_client_test_before(),
    testAfter: m.example_client_test_after(),
    planTitle: m.plan_template_strength(),
    photoLabel: m.example_photo(),
  };
}
