package io.exposureledger.invented;

import java.util.List;
import java.util.Set;

/** What the directory of a vendor lets an account do at the end of a month. */
interface Paths {

  /** Whether a method completes a path, other than the one through the help desk. */
  Answer permitted(String path, Method method);

  /** Whether a policy that the directory exports decides the path. */
  boolean isTechnical(String path);

  /** The methods that the policy rules. */
  Set<Method> ruled();

  Bindings bindings();

  /** What a number of this vendor may serve. */
  List<Set<Method>> numbers();

  /** Whether the vendor delivers to telephones until an announced end. */
  Answer endsDelivery();
}
