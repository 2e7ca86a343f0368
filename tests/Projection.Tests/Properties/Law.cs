using FsCheck;
using FsCheck.Fluent;

namespace Projection.Tests.Properties;

/// <summary>Runs a law over generated cases, always the same ones, so that a failure is met again.</summary>
internal static class Law
{
    public static void Holds<T>(Gen<T> cases, Action<T> law, int count = 2000) =>
        Prop.ForAll(cases.ToArbitrary(), law)
            .Check(Config.QuickThrowOnFailure.WithReplay(20260420, 1).WithMaxTest(count));
}
