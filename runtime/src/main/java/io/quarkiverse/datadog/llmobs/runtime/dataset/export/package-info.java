/**
 * Exports of datasets: from checked blocks of bytes to the caller.
 * <p>
 * {@code Exports} creates a {@code BlockingExport} or a {@code ReactiveExport}, which collect an {@code ExportPlan}.
 * {@code ExportTransfer} looks up the version and makes the attempts; its result is an {@code OpenedExport}.
 * <p>
 * {@code ExportSource} reads the blocks of the package {@code download} for one thread, counted by {@code TransferCounter}.
 * What reads it is the output:
 * <ul>
 * <li>an {@code ExportInputStream}, or the stream of the caller;
 * <li>{@code ExportRows}, which reads rows with the package {@code csv}: as a {@code Stream}, or as a {@code Multi} by
 * {@code RowMulti};
 * <li>{@code FileOutput}, which writes the bytes or JSON Lines to a file with the package {@code file}.
 * </ul>
 * {@code ByteMulti} is the one output that needs no thread: it listens to the body itself.
 * <p>
 * The bytes of a row pass {@code ResponseBody}, {@code Gunzip} when the server compresses, {@code BlockReader},
 * {@code ExportSource}, {@code RowSplitter}, {@code RowReader} and {@code ExportRows}, as an item of a {@code Multi} also
 * {@code RowMulti}, and end in a {@code LazyRow}: at most nine classes. Not counted are the classes that only keep the state of
 * one of them, such as {@code RowBuffer}, {@code SeparatorFinder} and {@code CsvRow}, and {@code TransferCounter}, which
 * passes nothing on.
 * <p>
 * Both {@code Multi}s leave buffering, demand and the order of signals to Mutiny. What Mutiny cannot do is done beside it:
 * <ul>
 * <li>A generator announces the end only when one more item is requested, and {@code emitOn} requests ahead, which holds a
 * worker and lets the read timeout run without demand. So {@code RowMulti} and {@code ByteMulti} count the demand, and read or
 * fetch one item more when that costs no wait.
 * <li>Its time-outs begin at the subscription or at the last item; the read timeout runs only while there is demand.
 * <li>A {@code Multi} that a {@code Uni} is transformed to is not cancelled when the cancellation meets the item. So the body
 * stays in {@code HeldBody} until the subscription ends.
 * </ul>
 */
package io.quarkiverse.datadog.llmobs.runtime.dataset.export;
