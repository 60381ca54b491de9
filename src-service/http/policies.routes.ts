import type { FastifyInstance } from 'fastify'
import { listPolicies } from '../domain/policies/list-policies.ts'
import { readPolicyHistory } from '../domain/policies/read-policy-history.ts'
import { setPolicy } from '../domain/policies/set-policy.ts'
import type { PolicyStore } from '../domain/ports/policy-store.ts'
import { presentPolicy, presentPolicyChange } from './policy.presenter.ts'
import { route, type RouteContext } from './route.ts'

export function policiesRoutes(app: FastifyInstance, context: RouteContext, store: PolicyStore): void {
  route(app, context, 'policies.list', async () => {
    const { now, policies, names } = await listPolicies(store)
    return { serverNow: now.toISOString(), policies: policies.map((one) => presentPolicy(one, names)) }
  })
  route(app, context, 'policies.set', async ({ input, actor }) => {
    const { now, policy, names } = await setPolicy(store, actor, input)
    return { serverNow: now.toISOString(), policy: presentPolicy(policy, names) }
  })
  route(app, context, 'policies.history', async ({ input }) => {
    const { now, changes, nextCursor, names } = await readPolicyHistory(store, input)
    return { serverNow: now.toISOString(), changes: changes.map((one) => presentPolicyChange(one, names)), nextCursor }
  })
}
