namespace BotApp.Uploads;

[Trait("Size", "fast")]
public sealed class WorkbookReadingQueueTests
{
    [Fact]
    public async Task The_second_workbook_waits_for_the_first_and_a_cancelled_one_leaves_the_queue()
    {
        using var queue = new WorkbookReadingQueue();
        var first = await queue.EnterAsync(CancellationToken.None);
        using var impatient = new CancellationTokenSource();
        var cancelled = queue.EnterAsync(impatient.Token);
        var second = queue.EnterAsync(CancellationToken.None);
        Assert.False(cancelled.IsCompleted || second.IsCompleted);

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.False(second.IsCompleted);

        first.Dispose();
        using var entered = await second;
    }
}
