namespace Projection.Cli.Tests.Certificates.Verifier;

internal static class Reject
{
    public static void Unless(bool holds, string reason)
    {
        if (!holds)
        {
            throw new RejectedException(reason);
        }
    }
}
