namespace LaChan.Host.Demo;

/// <summary>Where the story stands, for the bar on every page: what comes next, who would press, how long the story waits for a visitor.</summary>
public sealed class StoryState
{
    readonly Lock gate = new();
    readonly List<(DateTimeOffset At, string Key)> said = [];
    TaskCompletionSource skip = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Key of the text that names the step, such as <c>demo.step.verify</c>.</summary>
    public string Step { get; private set; } = "demo.step.load";

    /// <summary>The page on which a visitor can take the step; null when it takes itself.</summary>
    public string? Page { get; private set; }

    /// <summary>Real time at which the story takes the step itself; null while it does not wait.</summary>
    public DateTimeOffset? TakesItselfAt { get; private set; }

    /// <summary>0 to 1 while the day before is being loaded.</summary>
    public double Progress { get; internal set; }

    public bool Ended { get; internal set; }

    /// <summary>Steps that the story took, newest last.</summary>
    public IReadOnlyList<(DateTimeOffset At, string Key)> Said
    {
        get { lock (gate) return [.. said]; }
    }

    internal void Show(string step, string? page, DateTimeOffset? takesItselfAt)
    {
        lock (gate)
        {
            (Step, Page, TakesItselfAt) = (step, page, takesItselfAt);
            skip = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    internal void Say(DateTimeOffset at, string key)
    {
        lock (gate) said.Add((at, key));
    }

    /// <summary>A visitor asks the story to take the step at once.</summary>
    public void TakeNow() => skip.TrySetResult();

    internal Task Asked => skip.Task;
}
