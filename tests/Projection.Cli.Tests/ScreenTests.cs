namespace Projection.Cli.Tests;

/// <summary>Whole screens of the small example, as a person sees them.</summary>
public class ScreenTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task Check_Example(string language) => Golden.Verify(await Screen(1, "check", language), member: $"Check_Example.{language}");

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task Run_Example(string language) => Golden.Verify(await Screen(0, "run", language), member: $"Run_Example.{language}");

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task Simulate_Example(string language) => Golden.Verify(await Screen(0, "simulate", language, "--trials", "2000", "--seed", "42"), member: $"Simulate_Example.{language}");

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task Reconcile_Example(string language) => Golden.Verify(await Screen(0, "reconcile", language), member: $"Reconcile_Example.{language}");

    private static async Task<string> Screen(int code, string command, string language, params string[] options)
    {
        Answer answer = await Answer.To([command, Answer.Example, "--lang", language, .. options]).ConfigureAwait(false);
        Assert.Equal((code, string.Empty), (answer.Code, answer.Error));
        return answer.Out;
    }
}
