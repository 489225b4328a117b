/**
 * The continuity check: whether a client can ever be without a service it depends on, in any order a plan allows. It knows steps,
 * supplies and requirements only; the planner translates an estate into them. Steps are numbered 0 to n - 1 throughout, and a
 * <em>prefix</em> is a set of steps that may have happened at some moment: one that is closed under "comes before".
 */
package org.drover.plan.continuity;
